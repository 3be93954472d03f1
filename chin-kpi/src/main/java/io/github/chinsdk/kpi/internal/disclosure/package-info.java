/** What an attacker can work out of a published table, as flows in a network. */
@NullMarked
package io.github.chinsdk.kpi.internal.disclosure;

import org.jspecify.annotations.NullMarked;
