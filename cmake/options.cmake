# Everything that can be switched; CMakePresets.json has the combinations in use.
option(LOGLINE_BUILD_TESTS "build tests/" ON)
option(LOGLINE_FUZZ "build fuzz/ as libFuzzer programs (clang) instead of replay tests" OFF)
option(LOGLINE_CHECK_HEADERS "test that every header of src/ compiles on its own" OFF)
option(LOGLINE_TEST_PER_CASE "one ctest entry per test case instead of one per program" ON)
option(LOGLINE_PRECOMPILE "precompile headers: quicker, hides a missing include" OFF)
set(LOGLINE_SANITIZE "" CACHE STRING "value of -fsanitize=, for example address,undefined")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()
