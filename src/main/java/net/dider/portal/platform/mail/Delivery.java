package net.dider.portal.platform.mail;

/**
 * What became of one attempt.
 *
 * @param reply what the server said, without addresses; null where it said nothing
 */
record Delivery(Outcome outcome, MailTrouble trouble, String reply) {

    enum Outcome {
        /** Taken. */
        ARRIVED,
        /** Not now. */
        LATER,
        /** The server takes nothing from us at all: as {@link #LATER}, and an administrator should know. */
        NO_LINE,
        /** Never. */
        REFUSED,
        /** Nobody knows whether it was taken. */
        DOUBTFUL,
        /** Somebody else has it in hand by now; nothing was sent. */
        LOST
    }

    static final Delivery ARRIVED = new Delivery(Outcome.ARRIVED, null, null);
    static final Delivery LOST = new Delivery(Outcome.LOST, null, null);

    private static final int LONGEST_REPLY = 200;

    static Delivery of(Outcome outcome, MailTrouble trouble, String reply) {
        return new Delivery(outcome, trouble, reply == null ? null : withoutAddresses(reply));
    }

    /** The reply's first line; servers like to repeat the recipient in it. */
    private static String withoutAddresses(String reply) {
        var line = reply.strip().lines().findFirst().orElse("");
        var clean = line.replaceAll("<?[^\\s<>@]+@[^\\s<>]+>?", "…").replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST_REPLY ? clean.substring(0, LONGEST_REPLY - 1) + "…" : clean;
    }
}
