"""What came in and is not yet a report: events seen, drafts, files to fetch."""
