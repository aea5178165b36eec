"""The pieces that panels are made of. They show values and report wishes; none of them owns a value."""
