/**
 * KPIs as data: definitions in versioned documents, the standard catalogue of them, and the engine that turns records into
 * their counts and counts into estimates.
 */
@NullMarked
package io.github.chinsdk.kpi.catalogue;

import org.jspecify.annotations.NullMarked;
