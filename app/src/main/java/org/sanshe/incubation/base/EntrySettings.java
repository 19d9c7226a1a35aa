package org.sanshe.incubation.base;

import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 入驻条件参数: figures from rules that may change; the defaults name their source.
 *
 * @param inspectedBy the inspection of a year counts from this day of the next: 《社会团体登记管理条例》第二十八条,
 *     《民办非企业单位登记管理暂行条例》第二十三条 (31 May)
 */
@ConfigurationProperties("sanshe.incubation.entry")
record EntrySettings(@DefaultValue("--05-31") MonthDay inspectedBy) {}
