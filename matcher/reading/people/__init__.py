"""People of whom an ad tells apart what becomes of them: who they are, and the time that they get to earn something."""
