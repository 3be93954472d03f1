/**
 * FHIR R4 in and out, as plain JSON and with no FHIR library: practices and networks as Organization, venues as Location,
 * pseudonymised patients as Patient and Condition, activity as Encounter and Appointment.
 */
@NullMarked
package io.github.chinsdk.model.document.fhir;

import org.jspecify.annotations.NullMarked;
