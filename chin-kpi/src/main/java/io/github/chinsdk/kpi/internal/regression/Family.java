package io.github.chinsdk.kpi.internal.regression;

/** A distribution with its link, as iteratively reweighted least squares sees it. */
interface Family {

    /** A mean to start from, near the outcome and inside the range of the mean. */
    double startMean(double outcome);

    double link(double mean);

    double mean(double linearPredictor);

    /** Derivative of the mean by the linear predictor. */
    double slope(double mean);

    /** slope squared over variance. */
    double weight(double mean);

    double variance(double mean);

    double deviance(double outcome, double linearPredictor, double mean);

    /** Counts with variance equal to the mean, log link. */
    Family POISSON = new CountFamily(0);

    /** Zero or one, logit link. */
    Family LOGISTIC = new Family() {
        @Override
        public double startMean(double outcome) {
            return (outcome + 0.5) / 2;
        }

        @Override
        public double link(double mean) {
            return StrictMath.log(mean / (1 - mean));
        }

        @Override
        public double mean(double linearPredictor) {
            return 1 / (1 + StrictMath.exp(-linearPredictor));
        }

        @Override
        public double slope(double mean) {
            return mean * (1 - mean);
        }

        @Override
        public double weight(double mean) {
            return mean * (1 - mean);
        }

        @Override
        public double variance(double mean) {
            return mean * (1 - mean);
        }

        @Override
        public double deviance(double outcome, double linearPredictor, double mean) {
            // From the linear predictor, because 1 - mean loses its digits near 1.
            double towards = outcome > 0.5 ? linearPredictor : -linearPredictor;
            return 2
                    * (towards > 0
                            ? StrictMath.log1p(StrictMath.exp(-towards))
                            : StrictMath.log1p(StrictMath.exp(towards)) - towards);
        }
    };

    /** Counts with variance mean + mean squared / theta, log link. */
    static Family negativeBinomial(double theta) {
        return new CountFamily(1 / theta);
    }
}
