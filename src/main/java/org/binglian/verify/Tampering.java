package org.binglian.verify;

/** What can be wrong with a record, a receipt or their files, in Chinese and in English. */
public enum Tampering {

    CHANGED_ROW("%s：内容已被改动。", "%s: its content was changed."),
    DELETED_ROW("%s：记录已被删除。", "%s: the row was deleted."),
    SWAPPED_ROWS("%s：两条记录被对调。", "%s: two rows were swapped."),
    CUT_OFF_TAIL("%s：末尾的记录已被截去。", "%s: the end of the record was cut off."),
    RECOMPUTED_CHAIN("%s：记录被改写，哈希链被重新计算，与已签名的检查点不符。",
            "%s: rewritten, with the chain of hashes computed anew; it is not what the signed checkpoint sealed."),
    OLD_BACKUP("%s：库外保存的已签名检查点不在此记录中，即恢复过旧备份或改写过整个记录。",
            "%s: this signed checkpoint, kept outside, is not in the record; an old backup was put back, or the whole was rewritten."),
    HISTORY_EDITED("%s：流程引擎的历史在封存后被改动。", "%s: the engine's history was edited after it was sealed."),
    FORGED_PROOF("%s：证明是伪造的，或已被改动。", "%s: the proof is forged, or was changed."),
    FORGED_CHECKPOINT("%s：检查点不是由所给公钥签名的，或前后不相连。", "%s: the checkpoint is not signed by a key that was given, or does not follow the one before."),
    DAMAGED_FILE("%s：文件内容与导出时不同。", "%s: the file is not as it was exported.");

    private final String zh;
    private final String en;

    Tampering(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Finding at(Where where) {
        return new Finding(this, where, zh.formatted(where.zh()), en.formatted(where.en()));
    }

    /** One thing found wrong: its name, where, and a sentence in each language. */
    public record Finding(Tampering tampering, Where where, String zh, String en) {

        @Override
        public String toString() {
            return tampering + "  " + zh + "\n  " + en;
        }
    }

    /** The place that a sentence names. */
    public record Where(String zh, String en) {

        static Where row(String subject, long seq) {
            return new Where("%s 第 %d 条".formatted(subject, seq), "%s, row %d".formatted(subject, seq));
        }

        static Where rows(String subject, long from, long to) {
            return from == to ? row(subject, from)
                    : new Where("%s 第 %d 至 %d 条".formatted(subject, from, to), "%s, rows %d to %d".formatted(subject, from, to));
        }

        /** @param from and {@code to}: places in the tree, counted from 0 */
        static Where places(long from, long to) {
            return from == to ? new Where("总序号 %d".formatted(from), "place %d".formatted(from))
                    : new Where("总序号 %d 至 %d".formatted(from, to), "places %d to %d".formatted(from, to));
        }

        static Where checkpoint(long number, String file) {
            return new Where("检查点 %d%s".formatted(number, file.isEmpty() ? "" : "（" + file + "）"),
                    "checkpoint %d%s".formatted(number, file.isEmpty() ? "" : " (" + file + ")"));
        }

        static Where line(String file, long line) {
            return new Where("%s 第 %d 行".formatted(file, line), "%s, line %d".formatted(file, line));
        }

        static Where instance(String subject, String instance) {
            return new Where("%s 流程实例 %s".formatted(subject, instance), "%s, process instance %s".formatted(subject, instance));
        }

        Where and(Where other) {
            return new Where(zh + "、" + other.zh, en + " and " + other.en);
        }
    }
}
