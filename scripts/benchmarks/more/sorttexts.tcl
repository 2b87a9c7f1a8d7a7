proc main {} {
    for {set i 1} {$i <= 200000} {incr i} {lappend list "name[expr {1000000 + $i * 7919 % 1000003}]"}
    set list [lsort $list]
    puts "[lindex $list 0] [lindex $list 99999] [lindex $list end]"
}
main
