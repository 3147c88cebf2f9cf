/** The first page after signing in. */
export const home = {
  title: "Home",
  greeting: "Hello, {{name}}",
  next: {
    title: "Next drill",
    continue: "Where you left off",
    why: {
      open: "This one is not finished. The customer is still waiting for you.",
      untried: "You have not tried this scenario yet.",
      weakest: "Your best here is {{best}}. There is room to gain.",
    },
    practise: "Start practice",
    resume: "Continue",
    resumeAssessment: "Continue assessment",
    others: "See other scenarios",
    none: "No scenario is published yet. Once a trainer publishes one, it appears here.",
  },
  recent: {
    title: "Recent records",
    none: "Nothing yet. After your first drill, its result and debrief stay here.",
    all: "All records",
  },
  roles: {
    title: "Your other work",
    evaluator: "Evaluator: the visits assigned to you and their briefs will be here. This part is not built yet.",
    reviewer: "Reviewer: visits and appeals waiting for you will be here. This part is not built yet.",
    manager: "Branch manager: your branch's visits, findings and your people's assessments will be here. This part is not built yet.",
    trainer: "Trainer: the place to write, check and publish scenarios will be here. This part is not built yet.",
    hr: "Human resources: boards, periods and incentive rules will be here. This part is not built yet.",
    admin: "Administrator: people, roles and the audit log will be here. For now, people are added from the command line.",
  },
};
