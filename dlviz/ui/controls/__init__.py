"""The column of controls: its entries, what they make, and how it gives way where it has too little room."""
