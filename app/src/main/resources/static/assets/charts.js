"use strict";
// Draws a chart above each table that asks for one; the table stays, for reading, for printing and without script.
(() => {
  const english = document.documentElement.lang === "en";
  const locale = english ? "en" : "zh-CN";
  const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const long = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const asks = (query) => window.matchMedia(query).matches;
  // told apart without colours too: each is lighter or darker than its neighbours
  const COLOURS = ["#1f5fa8", "#e9a23b", "#2b7a4b", "#8fc1ea", "#7a4a8c", "#5b6b7d", "#b3261e"];

  const number = (cell) => {
    const text = cell.dataset.value ?? cell.textContent;
    const found = text.replaceAll(",", "").match(/-?\d+(\.\d+)?/);
    return found ? Number(found[0]) : 0;
  };

  // The first cell of a row says what it is about, the others hold figures; th data-skip leaves a column out.
  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const shown = heads.map((head, i) => i).filter((i) => i > 0 && !("skip" in heads[i].dataset));
    const rows = [...table.tBodies[0].rows].filter((row) => !("skip" in row.dataset));
    return {
      kind: table.dataset.chart,
      unit: table.dataset.unit ?? "",
      most: table.dataset.most ? Number(table.dataset.most) : undefined,
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      links: rows.map((row) => row.cells[0].querySelector("a")?.getAttribute("href")),
      series: shown.map((i) => ({ name: heads[i].textContent.trim(), values: rows.map((row) => number(row.cells[i])) })),
    };
  };

  // lines of the legend, guessed by the length of its words, so that the bars stay clear of it
  const legendHeight = (data, box) => {
    if (data.series.length < 2) return 8;
    const letter = english ? 7 : 13;
    const wide = data.series.reduce((sum, one) => sum + 48 + one.name.length * letter, 0);
    return 18 + 24 * Math.ceil((wide * 1.15) / Math.max(200, box.clientWidth - 16));
  };

  const options = (data, box) => {
    const look = getComputedStyle(box);
    const text = { color: look.color, fontFamily: look.fontFamily };
    const narrow = box.clientWidth < 560;
    const figure = (value) => long.format(value) + (data.unit ? " " + data.unit : "");
    const common = {
      color: COLOURS,
      textStyle: text,
      animation: !asks("(prefers-reduced-motion: reduce)"),
      aria: { enabled: true, label: { enabled: false }, decal: { show: asks("(prefers-contrast: more)") || asks("(forced-colors: active)") } },
      tooltip: { renderMode: "richText", confine: true, valueFormatter: figure, trigger: data.kind === "pie" ? "item" : "axis", axisPointer: { type: "shadow" } },
      legend: { bottom: 0, textStyle: text, itemGap: 14 },
    };
    if (data.kind === "pie") {
      const values = data.series[0].values;
      const label = { ...text, show: !narrow, formatter: "{b}\n{d}%" };
      return { ...common, series: [{ type: "pie", radius: ["42%", "68%"], center: ["50%", "44%"], label, data: data.labels.map((name, i) => ({ name, value: values[i] })) }] };
    }
    const lying = data.kind !== "line";
    const legend = legendHeight(data, box);
    const names = { type: "category", data: data.labels, inverse: lying, axisTick: { show: false }, axisLabel: lying ? { ...text, width: narrow ? 96 : 168, overflow: "break", lineHeight: 15 } : text };
    const whole = data.series.every((one) => one.values.every(Number.isInteger));
    const figures = { type: "value", max: data.most, minInterval: whole ? 1 : 0, axisLabel: { ...text, hideOverlap: true, formatter: (value) => short.format(value) + (data.unit === "%" ? "%" : "") }, splitLine: { lineStyle: { opacity: 0.4 } } };
    const drawn = { type: data.kind === "line" ? "line" : "bar", stack: data.kind === "stacked" ? "all" : undefined, barMaxWidth: 22, symbolSize: 8 };
    return {
      ...common,
      legend: { ...common.legend, show: data.series.length > 1 },
      grid: { left: 8, right: 28, top: 12, bottom: legend, containLabel: true },
      xAxis: lying ? figures : names,
      yAxis: lying ? names : figures,
      series: data.series.map((one) => ({ ...drawn, name: one.name, data: one.values })),
    };
  };

  const height = (data, box) => {
    if (data.kind === "pie" || data.kind === "line") return 300;
    const bars = data.kind === "stacked" ? 1 : data.series.length;
    return 48 + legendHeight(data, box) + data.labels.length * Math.max(38, bars * 16 + 16);
  };

  const draw = (figure) => {
    const table = figure.querySelector("table[data-chart]");
    if (!table?.tBodies[0]?.rows.length || !window.echarts) return;
    const data = read(table);
    const box = document.createElement("div");
    box.className = "chart-box";
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", figure.dataset.label);
    const kept = figure.querySelector("details");
    figure.insertBefore(box, kept);
    box.style.height = height(data, box) + "px";
    kept.open = false;
    const chart = echarts.init(box, null, { renderer: "canvas", locale: english ? "EN" : "ZH" });
    chart.setOption(options(data, box));
    chart.on("click", (part) => {
      const link = data.links[part.dataIndex];
      if (link) location.assign(link);
    });
    let width = box.clientWidth;
    new ResizeObserver(() => {
      if (box.clientWidth === width || !box.clientWidth) return;
      width = box.clientWidth;
      box.style.height = height(data, box) + "px";
      chart.resize();
      chart.setOption(options(data, box));
    }).observe(box);
    window.addEventListener("beforeprint", () => {
      kept.open = true;
    });
    window.addEventListener("afterprint", () => {
      kept.open = false;
    });
  };

  document.querySelectorAll("figure.chart").forEach(draw);
})();
