/** Figures of branches and regions, as pictures and as tables. */
export const figures = {
  pages: { label: "Figures", overview: "Overview", dimensions: "Dimensions", standards: "Standards", coverage: "Coverage" },
  kind: { drills: "Assessments", visits: "Visits" },
  filter: { label: "Filter the figures", span: "Period", kind: "Source", both: "Both", reset: "Clear the filters" },
  none: "none",
  over_one: "({{count}} result)",
  over_other: "({{count}} results)",
  heat: {
    open: "{{name}}, branch by branch",
    said: {
      mean: "Each cell is a mean, n is of how many results; it opens into them.",
      share: "Each cell is the share of points kept on a standard, n is of how many results; it opens into them.",
    },
    few_one: "Fewer than {{count}} are not shaded.",
    few_other: "Fewer than {{count}} are not shaded.",
    low: "below {{mark}}",
    between: "{{from}} to {{to}}",
    high: "{{mark}} and up",
  },
  panel: { table: "Show the figures" },
  trend: {
    said: "Each dot is a month's mean. The bar through it is the range in which the true mean lies with 90% certainty; one result alone has none.",
    table: "{{name}} by month",
    month: "Month",
    within: "{{value}} ({{low}}–{{high}})",
  },
  bins: {
    said: "How many of each hundred results fell into each ten points. Assessments and visits are counted apart: there are far more assessments.",
    table: "{{name}}: results by score",
    points: "Points",
  },
};
