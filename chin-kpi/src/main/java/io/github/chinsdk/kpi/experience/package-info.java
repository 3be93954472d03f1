/**
 * Experience and access: survey shares, take-up of online accounts, extended access.
 */
@NullMarked
package io.github.chinsdk.kpi.experience;

import org.jspecify.annotations.NullMarked;
