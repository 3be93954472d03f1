/**
 * What happened to patients: admissions, attendances, appointments, referrals, care processes, vaccinations and health
 * checks, with what each cost in pence. The text form of each is a mask, as each belongs to one patient.
 */
@NullMarked
package io.github.chinsdk.model.activity;

import org.jspecify.annotations.NullMarked;
