/**
 * Multi-disciplinary team meetings: who is in the team, when and where it meets, whom it talks about and what comes of
 * it. {@code io.github.chinsdk.scheduling} plans them; these are the things that it plans.
 *
 * <p>Staff are named here, patients never: a case carries a pseudonym, and the text form of whatever belongs to one
 * patient is a mask.
 */
@NullMarked
package io.github.chinsdk.model.mdt;

import org.jspecify.annotations.NullMarked;
