"""The rehearsal stage: a Bot API server of our own and a chat page. It imports nothing of ours."""
