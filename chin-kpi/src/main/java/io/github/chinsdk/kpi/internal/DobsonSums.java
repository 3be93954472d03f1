package io.github.chinsdk.kpi.internal;

/** The running sums of a directly standardised rate, shared by every form of it so that the bits are the same. */
public final class DobsonSums {

    private double weights;
    private double weightedRates;
    private double weightedVariances;
    private double events;

    /** Starts again. */
    public void clear() {
        weights = 0;
        weightedRates = 0;
        weightedVariances = 0;
        events = 0;
    }

    /** Adds a stratum that has people and returns its weighted rate. */
    public double add(double weight, double stratumEvents, double varianceOfEvents, double people) {
        double weightPerPerson = weight / people;
        double weightedRate = weightPerPerson * stratumEvents;
        weights += weight;
        weightedRates += weightedRate;
        weightedVariances += weightPerPerson * weightPerPerson * varianceOfEvents;
        events += stratumEvents;
        return weightedRate;
    }

    public double weights() {
        return weights;
    }

    public double weightedRates() {
        return weightedRates;
    }

    public double events() {
        return events;
    }

    public double rate() {
        return weightedRates / weights;
    }

    public double variance() {
        return weightedVariances / (weights * weights);
    }

    /** The limit of the rate that belongs to a limit of the total count. */
    public double limit(double limitOfEvents) {
        return rate() + Math.sqrt(variance() / events) * (limitOfEvents - events);
    }
}
