import {describe, expect, test} from "vitest";
import {toCsv} from "#catalog";

const columns = [
  {name: "name", kind: "text"},
  {name: "num1", kind: "number"},
  {name: "day", kind: "date"},
] as const;

const cell = (value: string, flavour: "standard" | "belgian") =>
  toCsv([{name: "x", kind: "text"}], [{x: value}], flavour).split("\r\n")[1];

describe("CSV", () => {
  const rows = [
    {name: "a, b; c", num1: -1234.5, day: new Date("2024-11-21")},
    {name: 'say "x"', num1: null, day: null},
  ];

  test("is RFC 4180 by default", () => {
    expect(toCsv(columns, rows)).toBe(
      'name,num1,day\r\n"a, b; c",-1234.5,2024-11-21\r\n"say ""x""",,\r\n',
    );
  });

  test("in the Belgian way has semicolons, decimal commas and a byte order mark", () => {
    expect(toCsv(columns, rows, "belgian")).toBe(
      '\ufeffname;num1;day\r\n"a, b; c";-1234,5;21/11/2024\r\n"say ""x""";;\r\n',
    );
  });

  test.each([
    "=1+1",
    "+32 2 555",
    "-x",
    "@cmd",
    "\tx",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1",
    " ＠cmd",
  ])("disarms the text %j", (text) => {
    expect(cell(text, "belgian")).toBe(`'${text}`);
  });

  test.each(["=1+1", "@home-vorming", "+39"])("gives a program the text %j as it is", (text) => {
    expect(cell(text, "standard")).toBe(text);
  });

  test.each(["+39", "-5,5%", "+1.234"])("leaves the printed number %j alone", (text) => {
    expect(cell(text, "belgian")).toBe(text.includes(";") ? `"${text}"` : text);
  });

  test("disarms a text that starts with a line feed, inside its quotes", () => {
    expect(cell("\n=1+1", "belgian")).toBe(`"'\n=1+1"`);
  });

  test("disarms a text that starts with a carriage return, inside its quotes", () => {
    expect(cell("\rx", "belgian")).toBe(`"'\rx"`);
  });

  test("disarms a column's name and leaves text in the middle alone", () => {
    const named = toCsv([{name: "=x", kind: "text"}], [{"=x": "1=1"}], "belgian");
    expect(named).toBe("\ufeff'=x\r\n1=1\r\n");
  });

  test("leaves numbers alone, also those too large for a number", () => {
    const large = [{name: "n", kind: "number"}] as const;
    expect(toCsv(large, [{n: "-9007199254740993.5"}], "belgian")).toContain("-9007199254740993,5");
  });

  test("writes days and moments as their types are, and as each reader takes them", () => {
    const moments = [
      {name: "d", kind: "date", type: "DATE"},
      {name: "t", kind: "timestamp", type: "TIMESTAMP"},
      {name: "z", kind: "timestamp", type: "TIMESTAMP WITH TIME ZONE"},
      {name: "l", kind: "other", type: "STRUCT(d DATE, t TIMESTAMP[])"},
    ] as const;
    const day = new Date("2020-02-01");
    const time = new Date("2020-02-01T13:45:00.25Z");
    const rows = [{d: day, t: time, z: time, l: {d: day, t: [day]}}];
    const line = (flavour: "standard" | "belgian") =>
      toCsv(moments, rows, flavour).split("\r\n")[1];
    expect(line("standard")).toBe(
      '2020-02-01,2020-02-01T13:45:00.250,2020-02-01T13:45:00.250Z,"{""d"":""2020-02-01"",""t"":[""2020-02-01T00:00:00""]}"',
    );
    expect(line("belgian")).toBe(
      '01/02/2020;01/02/2020 13:45:00,250;01/02/2020 13:45:00,250;"{""d"":""2020-02-01"",""t"":[""2020-02-01T00:00:00""]}"',
    );
    const early = new Date("0044-03-15");
    early.setUTCFullYear(-43);
    expect(toCsv([moments[0]], [{d: early}], "belgian")).toContain("-000043-03-15");
  });

  test("writes moments, truth values and nested values", () => {
    const mixed = [
      {name: "t", kind: "timestamp"},
      {name: "b", kind: "boolean"},
      {name: "l", kind: "other"},
    ] as const;
    const row = {t: new Date("2024-01-02T03:04:05Z"), b: true, l: [1, {a: 2}]};
    expect(toCsv(mixed, [row]).split("\r\n")[1]).toBe('2024-01-02T03:04:05,true,"[1,{""a"":2}]"');
  });
});
