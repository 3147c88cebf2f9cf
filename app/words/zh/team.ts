/** The coaches' view of their people. */
export const team = {
  title: "团队",
};
