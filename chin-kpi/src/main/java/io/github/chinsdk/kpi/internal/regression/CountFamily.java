package io.github.chinsdk.kpi.internal.regression;

/**
 * Counts with a log link: Poisson at extra variance 0, negative binomial (NB2) above.
 *
 * @param extraVariance one over theta
 */
record CountFamily(double extraVariance) implements Family {

    @Override
    public double startMean(double outcome) {
        return outcome + 0.1;
    }

    @Override
    public double link(double mean) {
        return StrictMath.log(mean);
    }

    @Override
    public double mean(double linearPredictor) {
        return StrictMath.exp(linearPredictor);
    }

    @Override
    public double slope(double mean) {
        return mean;
    }

    @Override
    public double weight(double mean) {
        return mean / (1 + extraVariance * mean);
    }

    @Override
    public double variance(double mean) {
        return mean * (1 + extraVariance * mean);
    }

    @Override
    public double deviance(double outcome, double linearPredictor, double mean) {
        double ownTerm = outcome > 0 ? outcome * (GammaFunction.logOfCount(outcome) - linearPredictor) : 0;
        if (extraVariance == 0) {
            return 2 * (ownTerm - (outcome - mean));
        }
        double theta = 1 / extraVariance;
        return 2 * (ownTerm - (outcome + theta) * StrictMath.log((outcome + theta) / (mean + theta)));
    }
}
