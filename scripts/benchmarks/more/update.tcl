proc main {} {
    set r [dict create name "ก" count 0 total 0]
    for {set i 1} {$i <= 3000000} {incr i} {
        dict incr r count
        dict incr r total $i
    }
    puts "[dict get $r count] [dict get $r total]"
}
main
