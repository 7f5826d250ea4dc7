# Precompiled headers: reading the same headers is most of what a small file costs. They hide a missing #include from
# the compiler; tests/house/includes.py looks for it instead. One set for the program, one for tests; every target
# shares them.
set(logline_precompiled <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional>
    <set> <span> <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>
    <fmt/format.h> <tl/expected.hpp> <nlohmann/json.hpp>)
set(logline_precompiled_test ${logline_precompiled} <gtest/gtest.h> <gmock/gmock.h> <rapidcheck/gtest.h>)

# Makes `target` use the set `kind` ("" or "_test"), which is built with the first target that asks for it.
function(logline_precompile target kind)
  if(NOT LOGLINE_PRECOMPILE)
    return()
  endif()
  set(owner logline_precompiled${kind})
  if(NOT TARGET ${owner})
    set(source ${PROJECT_BINARY_DIR}/generated/${owner}.cc)
    logline_write_if_different(${source} "// The headers are precompiled with this file's flags.\n")
    add_library(${owner} OBJECT ${source})
    foreach(library fmt expected json)
      logline_find_library(found ${library} cmake/precompile.cmake)
      target_link_libraries(${owner} PRIVATE ${found})
    endforeach()
    if(kind STREQUAL "_test")
      target_link_libraries(${owner} PRIVATE GTest::gtest GTest::gmock rapidcheck)
    endif()
    target_precompile_headers(${owner} PRIVATE ${logline_precompiled${kind}})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()
