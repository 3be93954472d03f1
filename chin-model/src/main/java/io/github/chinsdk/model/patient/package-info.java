/**
 * Patients under pseudonyms, their conditions, risk scores, tiers, care plans and answers. The text form of whatever belongs to one
 * patient is a mask, and no message of this package holds such a value.
 */
@NullMarked
package io.github.chinsdk.model.patient;

import org.jspecify.annotations.NullMarked;
