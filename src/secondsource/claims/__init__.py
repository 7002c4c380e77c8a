"""What is claimed and how surely: propositions, certainty, quantities, times, forecasts, matching."""
