# The rules of the house, each a test: what includes what, names that are there once, headers that stand alone, READMEs, layout, sizes, paths.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(house ${CMAKE_CURRENT_SOURCE_DIR}/house)

function(logline_add_house_test name)
  add_test(NAME house_${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(house_${name} PROPERTIES LABELS house TIMEOUT 300
                       ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endfunction()

logline_add_house_test(architecture ${Python3_EXECUTABLE} ${house}/architecture.py src)
logline_add_house_test(architecture_selftest ${Python3_EXECUTABLE} ${house}/architecture_selftest.py)
logline_add_house_test(includes ${Python3_EXECUTABLE} ${house}/includes.py src bench fuzz)
logline_add_house_test(includes_selftest ${Python3_EXECUTABLE} ${house}/includes_selftest.py)
# The preset gate compiles several files of a target as one, where names of unnamed namespaces meet and a file may live on what
# another includes.
logline_add_house_test(own_includes ${Python3_EXECUTABLE} ${house}/own_includes.py src bench fuzz)
logline_add_house_test(own_includes_selftest ${Python3_EXECUTABLE} ${house}/own_includes_selftest.py)
logline_add_house_test(names ${Python3_EXECUTABLE} ${house}/names.py src tests/unit tests/golden tests/cross tests/conformance)
logline_add_house_test(names_selftest ${Python3_EXECUTABLE} ${house}/names_selftest.py)
logline_add_house_test(folders ${Python3_EXECUTABLE} ${house}/folders.py src)
logline_add_house_test(sizes ${Python3_EXECUTABLE} ${house}/sizes.py src)
logline_add_house_test(dictionaries bash ${house}/dictionaries.sh .)
logline_add_house_test(machine_paths ${Python3_EXECUTABLE} ${house}/machine_paths.py .)

find_program(LOGLINE_CLANG_FORMAT clang-format)
if(LOGLINE_CLANG_FORMAT)
  logline_add_house_test(format bash ${house}/format.sh .)
endif()

if("base" IN_LIST LOGLINE_MODULES)
  logline_add_test_program(house_embedded ${house} house base)
endif()

# Every header compiles alone. Where third-party headers lie outside the compiler's own folders, CPATH tells it.
if(LOGLINE_CHECK_HEADERS)
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  logline_add_house_test(headers bash ${house}/headers.sh ${CMAKE_CXX_COMPILER} ${PROJECT_SOURCE_DIR}/src ${cores})
  set_tests_properties(house_headers PROPERTIES PROCESSORS ${cores} TIMEOUT 900)
endif()
