export const terms = [["并联审批", "parallel approval", "一次申请同时送各部门并行审查。", "One application goes to every body at once."]];
