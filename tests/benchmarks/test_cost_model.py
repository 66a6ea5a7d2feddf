"""The cost model finds the formula that its points were made with."""

from __future__ import annotations

import pytest

from benchmarks.cost_model import Point, by_formula, fitted


def test_a_formula_is_found_again() -> None:
    factors = (1.3, 2.2, 0.17, 3.2)
    sizes = [(kilobytes, thousands) for kilobytes in (1.0, 2.5, 5.0, 12.0) for thousands in (0.01, 0.1, 1.0, 10.0)]
    points = [Point(*size, by_formula(factors, *size)) for size in sizes]
    assert fitted(points) == pytest.approx(factors)
    assert by_formula(factors, 2.0, 1.0) == pytest.approx(2.6 + 2.2 + 0.34 + 3.2)


def test_the_relative_error_counts() -> None:
    """A point that is off by half weighs as much among small times as among large ones."""
    points = [Point(float(n), float(n * n % 7), 10.0 * n + 5.0) for n in range(1, 9)]
    off = [points[0]._replace(milliseconds=points[0].milliseconds * 1.5), *points[1:]]
    model = fitted(off)
    errors = [abs(by_formula(model, kilobytes, thousands) / found - 1) for kilobytes, thousands, found in off]
    assert max(errors) < 0.35
    assert errors[-1] < 0.1
