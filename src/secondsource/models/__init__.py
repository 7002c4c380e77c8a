"""Trained models: one loader, one instance a worker, files checked against a manifest."""
