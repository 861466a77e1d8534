"""The lower-back trigger point explorer: content and body as data, pictures and answers as pure functions."""
