package org.sanshe.document;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 文件规则: what may be stored. */
enum DocumentRule implements Rule {
    /** 文件过大. */
    TOO_LARGE("文件“{0}”超过 {1} MB，请压缩或拆分后再上传。", "“{0}” is larger than {1} MB. Compress or split it."),
    /** 文件为空. */
    EMPTY("文件“{0}”是空的，请重新选择。", "“{0}” is empty. Please choose again."),
    /** 文件类型不符. */
    TYPE_NOT_ALLOWED(
            "文件“{0}”的实际内容是 {1}，与允许的类型不符。请上传 PDF、图片、Word、Excel 或 ZIP 文件。",
            "The content of “{0}” is {1}, which is not allowed. Upload PDF, pictures, Word, Excel or ZIP.");

    private final RuleText text;

    DocumentRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("政府采购法", "第四十二条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
