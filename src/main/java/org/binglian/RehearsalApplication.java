package org.binglian;

import org.binglian.modelling.rehearsal.RehearsingChild;

/** The same application as a child that rehearses models: started by an office with a work folder, never by hand. */
public class RehearsalApplication {

    public static void main(String[] args) {
        RehearsingChild.run(BinglianApplication.class, args);
    }
}
