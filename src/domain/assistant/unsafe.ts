/** Signs of code and of orders to a machine, which stand in no question about figures. */
const signs =
  /<\s*\/?\s*\w+|<script|javascript:|on\w+\s*=|;\s*--|--\s*$|'\s*(or|and)\s*'?\d|\bunion\s+select\b|\bdrop\s+table\b|\bdelete\s+from\b|\bselect\s+.+\s+from\b|\binsert\s+into\b|\$\{|\{\{|\.\.\/|\/etc\/passwd/i;

/** Whether a text is code, or an attempt to make the machine do something else. */
export const isUnsafe = (text: string): boolean => signs.test(text);
