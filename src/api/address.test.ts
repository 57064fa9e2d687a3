import { expect, test } from "vitest";
import { addressOf, requestFor } from "./address.ts";

test("input goes into the path, the query or the body, as the routes read it", () => {
  expect(requestFor({ http: "GET /regions/{region}/picture" }, { region: "gemeente x/y" })?.path).toBe("/regions/gemeente%20x%2Fy/picture");
  expect(
    requestFor({ http: "GET /indicators/{indicator}/table" }, { indicator: "jobs", regions: ["AM05", "AM06"], dims: { sector: "*" } })
      ?.path,
  ).toBe("/indicators/jobs/table?regions=AM05%2CAM06&dims=sector%3D*");
  expect(requestFor({ http: "POST /corrections/reports" }, { page: "/", message: "x" })).toEqual({
    method: "POST",
    path: "/corrections/reports",
    body: '{"page":"/","message":"x"}',
  });
  expect(requestFor({}, {})).toBeUndefined();
  expect(addressOf({ http: "DELETE /corrections/reports/{id}" })).toEqual({
    method: "DELETE",
    path: "/corrections/reports/{id}",
    names: ["id"],
  });
});
