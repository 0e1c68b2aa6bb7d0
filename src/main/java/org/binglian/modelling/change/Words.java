package org.binglian.modelling.change;

import java.util.Arrays;
import java.util.List;

/** What is to be said, before it is said in a language: a text with places, a code that has a name, a list, or plain words of the model. */
public sealed interface Words {

    /** As it stands in the model. */
    record Plain(String text) implements Words {
    }

    /** The text of this key with these words in its places. */
    record Said(String key, List<Words> arguments) implements Words {
    }

    /** A code of a kind ({@code clock}, {@code group}, {@code code.<column>}) that has a name in the house. */
    record Named(String kind, String code) implements Words {
    }

    record Listed(List<Words> all) implements Words {
    }

    static Words plain(String text) {
        return new Plain(text == null ? "" : text);
    }

    static Words say(String key, Words... arguments) {
        return new Said(key, List.copyOf(Arrays.asList(arguments)));
    }

    static Words named(String kind, String code) {
        return new Named(kind, code);
    }

    static Words list(List<? extends Words> all) {
        return new Listed(List.copyOf(all));
    }
}
