package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.Estimate;

/**
 * Where people died, in percent; no judgement is made of the first two.
 *
 * @param inUsualPlace deaths in the usual place of residence, of all deaths but neonatal ones and those from external causes
 * @param inHospital deaths in hospital, of all deaths but neonatal ones
 * @param inPreferredPlace deaths where the person had wished to die, of those whose wish is recorded; high is good
 */
public record DeathPlaceShares(Estimate inUsualPlace, Estimate inHospital, Estimate inPreferredPlace) {}
