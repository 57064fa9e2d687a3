// Start time and snapshot build, on an empty data directory and on one that is there. Run: node bench/start.ts
import { emptyData, startRadar, timed } from "./radar.ts";

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const runs = 5;
const cold: number[] = [];
const firstPage: number[] = [];
const warm: number[] = [];
const builds: number[] = [];
const bare: number[] = [];

for (let run = 0; run < runs; run++) {
  const { data, remove } = await emptyData();
  bare.push((await timed(process.execPath, ["-e", "0"])).seconds);
  builds.push((await timed(process.execPath, ["dist/main.js", "snapshots", "--build"], { LLO_DATA: data })).seconds);
  await remove();
  const fresh = await emptyData();
  const began = performance.now();
  const radar = await startRadar(fresh.data);
  await (await fetch(`${radar.address}/regio/twente`)).text();
  firstPage.push((performance.now() - began) / 1000);
  cold.push(radar.startSeconds);
  await radar.stop();
  const again = await startRadar(fresh.data);
  warm.push(again.startSeconds);
  await again.stop();
  await fresh.remove();
}

console.log(
  JSON.stringify(
    {
      runs,
      secondsMedian: {
        snapshotBuildCommand: median(builds),
        startEmptyToAddress: median(cold),
        startEmptyToFirstRegionPage: median(firstPage),
        startAgainToAddress: median(warm),
        peerNodeDoingNothing: median(bare),
      },
      ratioToPeer: { snapshotBuildCommand: median(builds) / median(bare), startEmptyToFirstRegionPage: median(firstPage) / median(bare) },
      budget: "first page under 5 s",
    },
    null,
    2,
  ),
);
