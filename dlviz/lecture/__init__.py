"""The lecture: pages as data, what their texts and checks mean, and exercises made from seeds. Knows no Qt."""
