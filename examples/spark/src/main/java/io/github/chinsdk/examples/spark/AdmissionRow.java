package io.github.chinsdk.examples.spark;

import java.io.Serializable;

/** A row of an extract of admissions, as a bean, which is what Spark's encoders read by name. */
public class AdmissionRow implements Serializable {

    private static final long serialVersionUID = 1;

    private String practice = "";
    private String ageBand = "";
    private boolean emergency;
    private long bedDays;

    public String getPractice() {
        return practice;
    }

    public void setPractice(String practice) {
        this.practice = practice;
    }

    public String getAgeBand() {
        return ageBand;
    }

    public void setAgeBand(String ageBand) {
        this.ageBand = ageBand;
    }

    public boolean isEmergency() {
        return emergency;
    }

    public void setEmergency(boolean emergency) {
        this.emergency = emergency;
    }

    public long getBedDays() {
        return bedDays;
    }

    public void setBedDays(long bedDays) {
        this.bedDays = bedDays;
    }

    /** Row {@code number} of a synthetic extract: any machine makes the same one. */
    static AdmissionRow synthetic(long number) {
        long hash = number * 2_654_435_761L & 0xFFFF_FFFFL;
        AdmissionRow row = new AdmissionRow();
        row.setPractice(AdmissionCounts.PRACTICES.keys().get((int) (hash % AdmissionCounts.PRACTICES.size())));
        row.setAgeBand(AdmissionCounts.BANDS.keys().get((int) ((hash >>> 7) % AdmissionCounts.BANDS.size())));
        row.setEmergency((hash >>> 20 & 1) == 1);
        row.setBedDays(hash >>> 16 & 15);
        return row;
    }
}
