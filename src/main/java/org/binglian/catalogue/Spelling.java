package org.binglian.catalogue;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A Chinese name as people type it on a Latin keyboard: pinyin without tones, in full, by initials, or some of each. */
final class Spelling {

    private static final Transliterator TO_PINYIN = Transliterator.getInstance("Han-Latin");
    private static final Map<Integer, List<String>> READINGS = new ConcurrentHashMap<>();
    private static final Map<String, Spelling> OF_NAMES = new ConcurrentHashMap<>();

    /** What a character of the field also reads as; the transliterator knows one reading of each. */
    private static final Map<String, String> ALSO = Map.ofEntries(Map.entry("地", "di"), Map.entry("重", "chong"), Map.entry("行", "hang"),
        Map.entry("长", "chang"), Map.entry("调", "tiao"), Map.entry("会", "kuai"), Map.entry("降", "xiang"), Map.entry("给", "ji"),
        Map.entry("校", "jiao"), Map.entry("传", "zhuan"), Map.entry("种", "zhong"), Map.entry("藏", "zang"), Map.entry("厦", "sha"),
        Map.entry("单", "shan"), Map.entry("都", "dou"), Map.entry("差", "chai"), Map.entry("朝", "zhao"), Map.entry("乐", "yue"),
        Map.entry("的", "di"), Map.entry("得", "dei"), Map.entry("石", "dan"), Map.entry("属", "zhu"), Map.entry("卡", "qia"));
    private static final int SHORTEST_ABBREVIATION = 4;

    private final List<List<String>> syllables;

    private Spelling(List<List<String>> syllables) {
        this.syllables = List.copyOf(syllables);
    }

    /** The spelling of a name, worked out once. */
    static Spelling of(String name) {
        return OF_NAMES.computeIfAbsent(name, asked -> new Spelling(asked.codePoints().filter(Character::isLetterOrDigit)
            .mapToObj(Spelling::readings).toList()));
    }

    /** Whether the typed letters spell characters that stand one after another; each in full or by its first letters. */
    boolean spells(String typed) {
        for (int start = 0; start < syllables.size(); start++) {
            if (spells(typed, 0, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letters are initials of the name from its beginning, some left out, as in an abbreviation of at least four. */
    boolean abbreviates(String typed) {
        if (typed.length() < SHORTEST_ABBREVIATION || syllables.isEmpty() || !begins(0, typed.charAt(0))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < syllables.size() && at < typed.length(); i++) {
            at += begins(i, typed.charAt(at)) ? 1 : 0;
        }
        return at == typed.length();
    }

    private boolean spells(String typed, int from, int syllable) {
        if (from == typed.length()) {
            return true;
        }
        if (syllable == syllables.size()) {
            return false;
        }
        for (String reading : syllables.get(syllable)) {
            int same = 0;
            while (same < reading.length() && from + same < typed.length() && reading.charAt(same) == typed.charAt(from + same)) {
                same++;
                if ((same == 1 || same == reading.length() || from + same == typed.length()) && spells(typed, from + same, syllable + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean begins(int syllable, char letter) {
        return syllables.get(syllable).stream().anyMatch(reading -> reading.charAt(0) == letter);
    }

    private static List<String> readings(int character) {
        return READINGS.computeIfAbsent(character, Spelling::read);
    }

    /** Without tones; a ü is typed as v or as u. */
    private static List<String> read(int character) {
        String written = Character.toString(character);
        String marked = Normalizer.normalize(TO_PINYIN.transliterate(written).strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> readings = new ArrayList<>(List.of(marked.replace("u\u0308", "v").replaceAll("\\p{M}|\\s", "")));
        if (readings.get(0).contains("v") && marked.contains("u")) {
            readings.add(readings.get(0).replace('v', 'u'));
        }
        if (ALSO.containsKey(written)) {
            readings.add(ALSO.get(written));
        }
        return readings.stream().filter(reading -> !reading.isEmpty()).distinct().toList();
    }
}
