package org.binglian.catalogue;

/** The decision {@code information-sharing}: whether a paper can be had by sharing, and as which document it serves again (rule 7). */
public interface InformationSharing {

    /** The body that issued the outcome of another item, the project's file, the applicant's file. */
    String ISSUER = "ISSUER";
    String PROJECT_FILE = "PROJECT_FILE";
    String APPLICANT_FILE = "APPLICANT_FILE";

    Sharing of(Material material);

    /** How far one document serves again: in the project, in the applicant's projects on the same plots, in all of them. */
    enum Within { PROJECT, PLOT, APPLICANT }

    /**
     * {@code heldBy}: a department, one of the names above or another system, null when the applicant has to bring it. Papers with the
     * same {@code reuseAs} are the same document; null: it serves once.
     */
    record Sharing(boolean shared, String heldBy, String reuseAs, Within within, String basis) {

        public Sharing {
            if (shared && heldBy == null || (reuseAs == null) != (within == null)) {
                throw new IllegalArgumentException("what is shared has a holder; what serves again says how far");
            }
        }
    }
}
