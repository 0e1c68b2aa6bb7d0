package org.binglian.ledger;

/** Tells the digest of the processes, decisions and forms now in force; the engine room implements it. */
public interface ModelsInForce {

    /** SHA-256 in hex over the models of the release in force. */
    String digest();
}
