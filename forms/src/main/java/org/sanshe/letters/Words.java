package org.sanshe.letters;

/**
 * 采购方式用语: the words the law uses in a method of procurement. Letters are written in those of consultation, and
 * {@link #fit} puts those of another method in their place.
 *
 * @param method 采购方式, for example 公开招标
 * @param documents 招标文件, 谈判文件, 磋商文件 …
 * @param response 投标文件 or 响应文件
 * @param supplier 投标人 or 供应商
 * @param panel 评标委员会, 谈判小组, 磋商小组 …
 * @param winning 中标, 成交 or 入围
 */
public record Words(String method, String documents, String response, String supplier, String panel, String winning) {

    /** 竞争性磋商. */
    public static final Words CONSULTATION = new Words("竞争性磋商", "磋商文件", "响应文件", "供应商", "磋商小组", "成交");

    /** Whether suppliers are invited one by one instead of by a public notice. */
    public boolean invites() {
        return method.startsWith("邀请");
    }

    /** The same sentence in the words of this method. */
    public String fit(String text) {
        return text.replace(CONSULTATION.method, method)
                .replace(CONSULTATION.documents, documents)
                .replace(CONSULTATION.response, response)
                .replace(CONSULTATION.panel, panel)
                .replace(CONSULTATION.winning, winning);
    }
}
