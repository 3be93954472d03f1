/** Maximum likelihood for counts and binary outcomes, and the covariances of its coefficients. */
@NullMarked
package io.github.chinsdk.kpi.internal.regression;

import org.jspecify.annotations.NullMarked;
