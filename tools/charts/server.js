// What the server's chart engine runs: Apache ECharts with only the parts our charts use.
// The engine has no page, no clock worth the name and no network; text in, text out.
import * as echarts from "echarts/core";
import { BarChart, BoxplotChart, HeatmapChart, LineChart, RadarChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

echarts.use([
  BarChart,
  BoxplotChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  ScatterChart,
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

// ECharts reports a bad option with console.error and draws an empty picture. An empty picture
// would be taken for "no data", so a complaint is made a failure.
const complaints = [];
const complain = (...words) => complaints.push(words.join(" "));
globalThis.console = { log() {}, info() {}, debug() {}, warn() {}, error: complain };

// ECharts puts off what only moving pictures need. Nothing comes after the one that is asked for.
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};

// What charming has no words for: how far apart the lines of a label stand, which ECharts sets
// solid, and the colour of a radar's arms.
const roomy = { axisLabel: { lineHeight: 20 } };
const scatter = { label: { lineHeight: 20 } };
const faint = { axisLine: { lineStyle: { color: "#3D3D3D", opacity: 0.25 } } };
echarts.registerTheme("ours", { categoryAxis: roomy, valueAxis: roomy, radar: faint, scatter });

/**
 * Draws one chart.
 * @param {string} optionJson the ECharts option, as JSON
 * @param {number} width in user units of the picture
 * @param {number} height in user units of the picture
 * @returns {string} an SVG document
 */
globalThis.renderChart = (optionJson, width, height) => {
  complaints.length = 0;
  const chart = echarts.init(null, "ours", { renderer: "svg", ssr: true, width, height });
  try {
    const option = JSON.parse(optionJson);
    for (const radar of [].concat(option.radar ?? [])) {
      // The rings are numbered along one arm; on all of them the numbers drown the lines.
      radar.indicator.slice(1).forEach((arm) => { arm.axisLabel = { show: false }; });
    }
    chart.setOption({ ...option, animation: false });
    const wanted = [].concat(option.series ?? []).length;
    const known = chart.getModel().getSeriesCount();
    if (known !== wanted) {
      throw new Error(`${wanted - known} of ${wanted} series are of a kind this bundle leaves out`);
    }
    const svg = chart.renderToSVGString();
    if (complaints.length > 0) {
      throw new Error(complaints.join("; "));
    }
    return svg;
  } finally {
    chart.dispose();
  }
};
