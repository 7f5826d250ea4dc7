# The rules of the house, each a test: what includes what, headers that stand alone, READMEs, layout, sizes, paths.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(house ${CMAKE_CURRENT_SOURCE_DIR}/house)

function(logline_add_house_test name)
  add_test(NAME house_${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(house_${name} PROPERTIES LABELS house TIMEOUT 300
                       ENVIRONMENT PYTHONDONTWRITEBYTECODE=1)
endfunction()

logline_add_house_test(architecture ${Python3_EXECUTABLE} ${house}/architecture.py src)
logline_add_house_test(architecture_selftest ${Python3_EXECUTABLE} ${house}/architecture_selftest.py)
logline_add_house_test(folders ${Python3_EXECUTABLE} ${house}/folders.py src)
logline_add_house_test(sizes ${Python3_EXECUTABLE} ${house}/sizes.py src)
logline_add_house_test(machine_paths ${Python3_EXECUTABLE} ${house}/machine_paths.py .)

find_program(LOGLINE_CLANG_FORMAT clang-format)
if(LOGLINE_CLANG_FORMAT)
  logline_add_house_test(format bash ${house}/format.sh .)
endif()

if("base" IN_LIST LOGLINE_MODULES)
  logline_add_test_program(house_embedded ${house} house base)
endif()

# One translation unit per header, compiled as the test `house_headers`: a header must stand alone.
if(LOGLINE_CHECK_HEADERS)
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/src
       ${PROJECT_SOURCE_DIR}/src/*/*.h ${PROJECT_SOURCE_DIR}/src/*/*/*.h)
  set(units "")
  set(modules "")
  foreach(header IN LISTS headers)
    string(REGEX REPLACE "/.*" "" module ${header})
    if(module IN_LIST LOGLINE_MODULES)
      set(unit ${PROJECT_BINARY_DIR}/generated/headers/${header}.cc)
      logline_write_if_different(${unit} "#include \"${header}\"\n#include \"${header}\"  // twice: guarded\n")
      list(APPEND units ${unit})
      list(APPEND modules logline_${module})
    endif()
  endforeach()
  if(units)
    list(REMOVE_DUPLICATES modules)
    add_library(header_check OBJECT EXCLUDE_FROM_ALL ${units})
    target_link_libraries(header_check PRIVATE ${modules})
    target_compile_options(header_check PRIVATE -O0 -g0)
    logline_add_house_test(headers ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target header_check)
    set_tests_properties(house_headers PROPERTIES RUN_SERIAL ON TIMEOUT 900)
  endif()
endif()
