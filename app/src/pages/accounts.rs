//! Signing in, accepting an invitation, the people of a council.
