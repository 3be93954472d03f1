/** Formulas and checks behind the calculators; not exported. */
@NullMarked
package io.github.chinsdk.kpi.internal;

import org.jspecify.annotations.NullMarked;
