package org.binglian.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Finds items by code, by name in either language, and by the Chinese name's pinyin: every word of the query must be there. */
final class ItemSearch {

    private final List<String> words;

    ItemSearch(String query) {
        this.words = query == null || query.isBlank() ? List.of() : List.of(query.strip().toLowerCase(Locale.ROOT).split("[\\s\u3000]+"));
    }

    /** Those that hold every word; only when there are none, those of whose names the words are abbreviations. */
    List<Item> in(List<Item> items) {
        if (words.isEmpty()) {
            return items;
        }
        List<Item> found = matching(items, ItemSearch::holds);
        return found.isEmpty() ? matching(items, (item, word) -> holds(item, word) || Spelling.of(item.nameZh()).abbreviates(word)) : found;
    }

    private List<Item> matching(List<Item> items, BiPredicate<Item, String> word) {
        return items.stream().filter(item -> words.stream().allMatch(one -> word.test(item, one))).toList();
    }

    private static boolean holds(Item item, String word) {
        return (item.code() + "\n" + item.nameZh() + "\n" + item.nameEn()).toLowerCase(Locale.ROOT).contains(word)
            || word.chars().allMatch(letter -> letter < 128) && Spelling.of(item.nameZh()).spells(word.replace("'", ""));
    }
}
