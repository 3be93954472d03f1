/** When and how people can be seen: opening hours, extended-access capacity, and who is able to book and share what. */
@NullMarked
package io.github.chinsdk.model.access;

import org.jspecify.annotations.NullMarked;
