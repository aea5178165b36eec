"""The main window and what it lives on: its menus, its files, its settings, its safety net."""
