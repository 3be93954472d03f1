/**
 * Two rates or proportions held against each other, and a rate against a given one: ratios, differences and exact tests.
 */
@NullMarked
package io.github.chinsdk.kpi.comparison;

import org.jspecify.annotations.NullMarked;
