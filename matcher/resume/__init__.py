"""A résumé becomes a draft of a profile: the file as text, what the text says, the profile as a file to correct."""
