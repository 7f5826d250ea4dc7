# bench/<name>_bench.cc: one program bench_<name> each; the first line names what it links: // links: page html
